package org.yousaid.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;

class EventTypesTest {

    @Test
    void declaresAClassUnderANameAndARevision() {
        EventTypes types = EventTypes.builder()
                .type("tally.started", Tally.Started.class)
                .type("tally.raised", "3", Tally.Raised.class)
                .build();

        assertThat(types.of(Tally.Started.class))
                .map(EventTypes.Declared::revision)
                .contains("1");
        assertThat(types.named("tally.raised", "3"))
                .map(EventTypes.Declared::payload)
                .contains(Tally.Raised.class);
        assertThat(types.named("tally.raised", "2")).isEmpty();
        assertThat(EventTypes.of(Map.of("tally.started", Tally.Started.class)).of(Tally.Started.class))
                .isEqualTo(types.of(Tally.Started.class));
    }

    @Test
    void refusesANameOrAClassThatComesTwice() {
        assertThatThrownBy(() -> EventTypes.builder()
                        .type("tally.started", Tally.Started.class)
                        .type("tally.begun", Tally.Started.class))
                .hasMessageContaining("is declared twice: as tally.started and as tally.begun");
        assertThatThrownBy(() -> EventTypes.builder()
                        .type("tally.started", Tally.Started.class)
                        .type("tally.started", Tally.Raised.class))
                .hasMessageContaining("tally.started (revision 1) is declared twice");
    }

    @Test
    void refusesAFamilyWithAMemberThatHasNoName() {
        assertThatThrownBy(() -> EventTypes.builder()
                        .type("tally.started", Tally.Started.class)
                        .covering(Tally.TallyEvent.class))
                .hasMessageContaining("Raised has no declared name");
    }

    @Test
    void refusesNamesThatAreNone() {
        assertThatThrownBy(() -> EventTypes.builder().type("Tally Started", Tally.Started.class))
                .hasMessageContaining("'Tally Started' is no name");
        assertThatThrownBy(() -> EventTypes.builder().type("tally.started", "one", Tally.Started.class))
                .hasMessageContaining("'one' is no revision");
        assertThatThrownBy(() -> EventTypes.builder().type("tally.event", Tally.TallyEvent.class))
                .hasMessageContaining("declare the classes that are stored");
    }

    @Test
    void neverLoadsAClassByAStoredName() {
        DeclaredTypesSerializer serializer = new DeclaredTypesSerializer(Tally.TYPES);

        assertThatThrownBy(() -> serializer.classForType(new SimpleSerializedType(Tally.Started.class.getName(), "1")))
                .isInstanceOf(SerializationException.class)
                .hasMessageContaining("no class is declared");
        assertThatThrownBy(() -> serializer.deserialize(
                        new SimpleSerializedObject<>("{}", String.class, "java.util.ArrayList", null)))
                .isInstanceOf(SerializationException.class);
    }
}
