package org.yousaid.suggestion.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class PictureRefusalTest {

    private static final List<PictureRefusal> ALL = List.of(
            new PictureRefusal.PictureTooLarge(10_485_760),
            new PictureRefusal.NotAPicture(),
            new PictureRefusal.DamagedPicture(),
            new PictureRefusal.PictureOfTooManyPixels(40_000_000),
            new PictureRefusal.NoSuchPicture());

    @Test
    void coversEveryRefusalThereIs() {
        assertThat(ALL.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(PictureRefusal.class.getPermittedSubclasses());
    }

    @Test
    void hasAParagraphForEach() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));

        assertThat(ALL).allSatisfy(refusal -> {
            assertThat(page).contains("\n### " + refusal.code() + "\n" + refusal.status() + ". ");
            assertThat(refusal.title()).isNotBlank();
            assertThat(refusal.detail()).isNotBlank();
        });
        assertThat(ALL).extracting(PictureRefusal::code).doesNotHaveDuplicates();
    }
}
