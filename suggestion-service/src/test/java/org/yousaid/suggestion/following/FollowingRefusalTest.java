package org.yousaid.suggestion.following;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FollowingRefusalTest {

    private static final List<FollowingRefusal> ALL =
            List.of(new FollowingRefusal.NoSuchFollowing(), new FollowingRefusal.FollowingStopped());

    @Test
    void eachIsExplainedWithItsStatus() throws IOException {
        String page = Files.readString(Path.of("..", "docs", "problems.md"));
        assertThat(ALL.stream().<Class<?>>map(Object::getClass).toList())
                .containsExactlyInAnyOrder(FollowingRefusal.class.getPermittedSubclasses());
        assertThat(ALL)
                .allSatisfy(
                        refusal -> assertThat(page).contains("### " + refusal.code() + "\n" + refusal.status() + ". "));
    }
}
