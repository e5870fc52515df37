package org.yousaid.support.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PictureDrawingTest {

    private final PictureDrawing drawing = new PictureDrawing(10_000);

    @ParameterizedTest
    @EnumSource
    void keepsNothingButPixels(PictureKind kind) throws Exception {
        ByteArrayOutputStream two = new ByteArrayOutputStream();
        two.writeBytes(picture(kind, 60, 40));
        two.writeBytes("<script>hidden</script>".getBytes(StandardCharsets.ISO_8859_1));

        DrawnPicture drawn = drawing.drawnAnew(kind, two.toByteArray());

        assertThat(new String(drawn.bytes(), StandardCharsets.ISO_8859_1)).doesNotContain("hidden");
        assertThat(PictureKind.of(drawn.bytes())).contains(kind);
        assertThat(drawn.width()).isEqualTo(60);
        assertThat(drawn.height()).isEqualTo(40);
    }

    @ParameterizedTest
    @EnumSource
    void makesWhatIsLargeSmaller(PictureKind kind) throws Exception {
        DrawnPicture drawn = drawing.drawnAnew(kind, picture(kind, 150, 50), 60);

        BufferedImage read = ImageIO.read(new ByteArrayInputStream(drawn.bytes()));
        assertThat(read.getWidth()).isEqualTo(drawn.width()).isEqualTo(60);
        assertThat(read.getHeight()).isEqualTo(drawn.height()).isEqualTo(20);
        assertThat(read.getRGB(5, 10) & 0xff).isLessThan(64);
        assertThat(read.getRGB(55, 10) & 0xff).isGreaterThan(192);
    }

    @Test
    void leavesASmallOneAsLargeAsItIs() throws Exception {
        assertThat(drawing.drawnAnew(PictureKind.PNG, picture(PictureKind.PNG, 60, 40), 60)
                        .width())
                .isEqualTo(60);
    }

    @Test
    void refusesWhatWouldNotFitIntoMemory() {
        assertThatThrownBy(() -> drawing.drawnAnew(PictureKind.PNG, picture(PictureKind.PNG, 101, 100)))
                .isInstanceOfSatisfying(
                        BadPicture.class, bad -> assertThat(bad.fault()).isEqualTo(BadPicture.Fault.TOO_MANY_PIXELS));
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsDamaged(PictureKind kind) {
        assertThatThrownBy(() -> drawing.drawnAnew(kind, Arrays.copyOf(picture(kind, 60, 40), 40)))
                .isInstanceOfSatisfying(
                        BadPicture.class, bad -> assertThat(bad.fault()).isEqualTo(BadPicture.Fault.DAMAGED));
    }

    @Test
    void knowsAPictureByItsFirstBytesAlone() {
        assertThat(PictureKind.of("<svg>".getBytes(StandardCharsets.US_ASCII))).isEmpty();
        assertThat(PictureKind.of(new byte[0])).isEmpty();
        assertThat(PictureKind.of("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEmpty();
    }

    /** Dark on the left, light on the right. */
    private static byte[] picture(PictureKind kind, int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = width / 2; x < width; x++) {
                image.setRGB(x, y, 0xffffff);
            }
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(image, kind.extension(), written);
        return written.toByteArray();
    }
}
