package org.yousaid.eventstore;

import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.jsontype.BasicPolymorphicTypeValidator;

/**
 * Axon's Jackson 3 serializer with the names of {@link EventTypes} in place of class names. Only Axon's own tokens and
 * metadata keep theirs; an undeclared class is refused when writing, an unknown name when reading, so that no handler
 * ever passes over an event because nobody knew it.
 */
public final class DeclaredTypesSerializer extends Jackson3Serializer {

    private static final String AXON = "org.axonframework.";

    private final EventTypes types;

    public DeclaredTypesSerializer(EventTypes types) {
        super(Jackson3Serializer.builder()
                // Without it a stored replay token cannot be read: its parts carry class names.
                .jsonMapperBuilderCustomizer(
                        mapper -> mapper.polymorphicTypeValidator(BasicPolymorphicTypeValidator.builder()
                                .allowIfSubType(AXON)
                                .allowIfSubType("java.util.")
                                .allowIfSubType("java.lang.")
                                .build())));
        this.types = types;
    }

    @Override
    public Class<?> classForType(SerializedType type) {
        if (SerializedType.emptyType().equals(type) || type.getName().startsWith(AXON)) {
            return super.classForType(type);
        }
        return types.named(type.getName(), type.getRevision())
                .orElseThrow(() -> new SerializationException(undeclared(type)))
                .payload();
    }

    private String undeclared(SerializedType type) {
        String message = "no class is declared for the stored type %s, revision %s"
                .formatted(type.getName(), type.getRevision());
        return types.revisionOf(type.getName())
                .map(known -> message
                        + (newer(type.getRevision(), known)
                                ? "; this release knows it up to revision %s, a newer one wrote it".formatted(known)
                                : "; this release reads revision %s, an upcaster is missing".formatted(known)))
                .orElse(message);
    }

    private static boolean newer(@Nullable String revision, String known) {
        return revision != null
                && revision.matches("[0-9]{1,9}")
                && Integer.parseInt(revision) > Integer.parseInt(known);
    }

    @Override
    @SuppressWarnings("rawtypes") // as Axon declares it
    public SerializedType typeForClass(Class type) {
        if (type == null
                || Void.class.equals(type)
                || Void.TYPE.equals(type)
                || type.getName().startsWith(AXON)) {
            return super.typeForClass(type);
        }
        EventTypes.Declared declared = types.of((Class<?>) type)
                .orElseThrow(() -> new SerializationException(
                        "%s has no declared name: add it to the event types".formatted(type.getName())));
        return new SimpleSerializedType(declared.name(), declared.revision());
    }
}
