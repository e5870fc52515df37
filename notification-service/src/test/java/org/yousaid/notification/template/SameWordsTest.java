package org.yousaid.notification.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What our mails say in each language, word for word, as approved in {@code src/test/resources/mails}. How they look may
 * change without it; a change of what they say is seen here.
 */
class SameWordsTest {

    private static final Path APPROVED = Path.of("src", "test", "resources", "mails");

    record Told(String language, String name, Letter letter) {
        @Override
        public String toString() {
            return language + "/" + name;
        }
    }

    static Stream<Told> mails() {
        return Stream.of("en", "cy")
                .flatMap(language -> Letters.everyKind().entrySet().stream()
                        .map(each -> new Told(language, each.getKey(), each.getValue())));
    }

    @ParameterizedTest
    @MethodSource("mails")
    void saysWhatWasApproved(Told told) throws IOException {
        Mail mail =
                Rendering.renderer().render(told.letter(), told.language(), new MailRenderer.Stop("message-1", "abc"));
        String words = String.join(
                        "\n\n",
                        "Subject: " + mail.subject(),
                        SpokenWords.ofHtml(mail.html()),
                        String.join("\n", SpokenWords.links(mail.html())))
                + "\n";
        assertThat(words).isEqualTo(approved(told, ".txt", words));
        assertThat(mail.text()).isEqualTo(approved(told, ".plain.txt", mail.text()));
    }

    /** What was approved; with {@code -Dapprove=true} what is new is written down, to be read before it is committed. */
    private static String approved(Told told, String ending, String said) throws IOException {
        Path approved = APPROVED.resolve(told.language()).resolve(told.name() + ending);
        if (Files.notExists(approved) && Boolean.getBoolean("approve")) {
            Files.createDirectories(approved.getParent());
            Files.writeString(approved, said);
        }
        return Files.readString(approved);
    }
}
