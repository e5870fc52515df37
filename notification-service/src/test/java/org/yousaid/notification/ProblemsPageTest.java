package org.yousaid.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.yousaid.notification.message.FailureReason;
import org.yousaid.notification.message.MessageRefusal;
import org.yousaid.notification.preference.PreferencesRefusal;
import org.yousaid.notification.promise.PromiseRefusal;
import org.yousaid.notification.proof.ProofRefusal;
import org.yousaid.notification.wording.WordingRefusal;
import org.yousaid.support.problem.Refusal;

/** Every refusal of this service has its paragraph in docs/problems.md, with its status. */
class ProblemsPageTest {

    static List<Refusal> refusals() {
        return List.of(
                new PromiseRefusal.PromiseNotDueYet(Known.DUE),
                new PromiseRefusal.PromiseAlreadyKept(),
                new PromiseRefusal.PromiseAlreadyReleased(),
                new PromiseRefusal.PromiseAlreadyBroken(),
                new PromiseRefusal.PromiseAlreadyPaused(Known.DUE),
                new PromiseRefusal.PromiseNotPaused(),
                new PromiseRefusal.NothingGoesByItself(),
                new PromiseRefusal.NothingToTell(),
                new MessageRefusal.MessageAlreadyEnded(),
                new PreferencesRefusal.LinkTooOld(),
                new PreferencesRefusal.TooManyWards(10),
                new PreferencesRefusal.NoAddressYet(),
                new WordingRefusal.NothingDrafted(),
                new WordingRefusal.AnotherPersonPublishes(),
                new WordingRefusal.WordingNotSendable("body", "left-over-brace"),
                new WordingRefusal.NoSuchWording(7),
                new WordingRefusal.WordingInUse(2),
                new ProofRefusal.TooManyTests(20),
                new ProofRefusal.TestNotTaken(FailureReason.TRY_LATER));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void isExplainedWithItsStatus(Refusal refusal) throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));
        assertThat(page).contains("### " + refusal.code() + "\n" + refusal.status() + ". ");
        refusal.fields().keySet().forEach(field -> assertThat(page).contains("`" + field + "`"));
    }

    @Test
    void noRefusalIsForgotten() {
        assertThat(refusals().stream().map(refusal -> (Object) refusal.getClass()))
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                PromiseRefusal.class,
                                MessageRefusal.class,
                                PreferencesRefusal.class,
                                WordingRefusal.class,
                                ProofRefusal.class)
                        .flatMap(family -> Arrays.stream(family.getPermittedSubclasses()))
                        .toList());
    }
}
