package org.yousaid.eventbus;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Messages as JSON: the components in the order they are declared, absent ones left out, times as ISO 8601. Reading
 * passes over properties it does not know, and refuses a record with a hole where no {@link Nullable} allows one.
 */
final class MessageFormat {

    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    byte[] write(Object message) {
        return mapper.writeValueAsBytes(message);
    }

    <T> T read(byte[] data, Class<T> type) throws Misfit {
        T message;
        try {
            message = mapper.readValue(data, type);
        } catch (JacksonException e) {
            // The parser's own words may quote the value, and that may be what somebody wrote.
            String place = e instanceof DatabindException ? " at " + e.getPathReference() : "";
            throw new Misfit(
                    "The data is not a %s%s (%s)"
                            .formatted(type.getSimpleName(), place, e.getClass().getSimpleName()),
                    e);
        }
        if (message == null) {
            throw new Misfit("The data is null", null);
        }
        refuseHoles(message, "");
        return message;
    }

    private static void refuseHoles(Object value, String path) throws Misfit {
        switch (value) {
            case Record holder -> {
                for (RecordComponent component : holder.getClass().getRecordComponents()) {
                    refuseHoles(holder, component, path + "/" + component.getName());
                }
            }
            case Iterable<?> elements -> {
                for (Object element : elements) {
                    refuseHoles(element, path + "/*");
                }
            }
            default -> {}
        }
    }

    private static void refuseHoles(Record holder, RecordComponent component, String path) throws Misfit {
        Object value = value(holder, component);
        if (value != null) {
            refuseHoles(value, path);
        } else if (!component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
            throw new Misfit(path + " is missing", null);
        }
    }

    private static @Nullable Object value(Record holder, RecordComponent component) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(holder);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The component " + component + " cannot be read", e);
        }
    }

    /** A message of a known name whose data does not fit the record of that name. */
    static final class Misfit extends Exception {

        Misfit(String reason, @Nullable Throwable cause) {
            super(reason, cause);
        }
    }
}
