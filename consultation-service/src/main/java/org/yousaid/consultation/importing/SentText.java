package org.yousaid.consultation.importing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.multipart.MultipartFile;
import org.yousaid.consultation.importing.ImportRefusal.MalformedImportFile;
import org.yousaid.support.problem.Refused;

/** The text of a file as it was sent. Text in another encoding is refused, not guessed at. */
final class SentText {

    private SentText() {}

    /**
     * @param name what a refusal calls the file
     */
    static String of(String name, MultipartFile sent) throws IOException {
        return of(name, sent.getBytes());
    }

    static String of(String name, byte[] sent) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(sent))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refused(new MalformedImportFile(name, 1, "The file is not in UTF-8."));
        }
    }
}
