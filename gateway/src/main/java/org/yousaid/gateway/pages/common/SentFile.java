package org.yousaid.gateway.pages.common;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.web.multipart.MultipartFile;

/** The file of a form. Its name is not handed on: what counts is what is in it. */
public final class SentFile {

    private SentFile() {}

    /** Whether somebody chose one. */
    public static boolean chosen(@Nullable MultipartFile file) {
        return file != null
                && !Objects.requireNonNullElse(file.getOriginalFilename(), "").isBlank();
    }

    public static Resource resource(MultipartFile file) {
        return new InputStreamResource(file) {
            @Override
            public String getFilename() {
                return "file";
            }

            @Override
            public long contentLength() {
                return file.getSize();
            }
        };
    }
}
