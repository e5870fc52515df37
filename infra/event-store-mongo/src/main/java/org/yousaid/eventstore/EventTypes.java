package org.yousaid.eventstore;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The declared names of everything that is stored as an event or snapshot. Each deployable publishes one bean; what
 * stands in the database is the name and the revision, never a class name, so classes can move freely.
 */
public final class EventTypes {

    private static final String FIRST_REVISION = "1";

    private final Map<Class<?>, Declared> byClass;
    private final Map<Name, Declared> byName;

    private EventTypes(Builder builder) {
        this.byClass = Map.copyOf(builder.byClass);
        this.byName = Map.copyOf(builder.byName);
    }

    /** Declares each entry's class under its name, all in revision 1. */
    public static EventTypes of(Map<String, ? extends Class<?>> table) {
        Builder builder = builder();
        table.forEach(builder::type);
        return builder.build();
    }

    /** Starts an empty declaration. */
    public static Builder builder() {
        return new Builder();
    }

    /** The declaration of a class, empty when it has none. */
    public Optional<Declared> of(Class<?> payload) {
        return Optional.ofNullable(byClass.get(payload));
    }

    /** The declaration behind a stored name and revision, empty when there is none. */
    public Optional<Declared> named(String name, String revision) {
        return Optional.ofNullable(byName.get(new Name(name, revision)));
    }

    /** The revision in which a name is written now, empty when nobody declared the name. */
    Optional<String> revisionOf(String name) {
        return byName.keySet().stream()
                .filter(known -> known.name().equals(name))
                .map(Name::revision)
                .max(Comparator.comparingInt(Integer::parseInt));
    }

    /** One declared type: its stored name, its revision and the class that it is read into today. */
    public record Declared(String name, String revision, Class<?> payload) {

        private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9]*([.-][a-z0-9]+)*");
        private static final Pattern REVISION = Pattern.compile("[1-9][0-9]{0,3}");

        public Declared {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "'%s' is no name for a stored type: use words of lower-case letters and digits, joined by dots or dashes"
                                .formatted(name));
            }
            if (!REVISION.matcher(revision).matches()) {
                throw new IllegalArgumentException(
                        "'%s' is no revision of %s: use a whole number from 1".formatted(revision, name));
            }
            if (payload.isInterface()) {
                throw new IllegalArgumentException(
                        "%s is declared for the interface %s: declare the classes that are stored"
                                .formatted(name, payload.getName()));
            }
        }
    }

    /** Collects declarations; a name or a class that comes twice is refused at once. */
    public static final class Builder {

        private final Map<Class<?>, Declared> byClass = new HashMap<>();
        private final Map<Name, Declared> byName = new HashMap<>();

        private Builder() {}

        /** Declares a class under a name, in revision 1. */
        public Builder type(String name, Class<?> payload) {
            return type(name, FIRST_REVISION, payload);
        }

        /** Declares a class under a name and the revision that it is written in now; older ones need an upcaster. */
        public Builder type(String name, String revision, Class<?> payload) {
            Declared declared = new Declared(name, revision, payload);
            Declared sameClass = byClass.putIfAbsent(payload, declared);
            if (sameClass != null) {
                throw new IllegalArgumentException(
                        "%s is declared twice: as %s and as %s".formatted(payload.getName(), sameClass.name(), name));
            }
            Declared sameName = byName.putIfAbsent(new Name(name, revision), declared);
            if (sameName != null) {
                throw new IllegalArgumentException("%s (revision %s) is declared twice: for %s and for %s"
                        .formatted(name, revision, sameName.payload().getName(), payload.getName()));
            }
            return this;
        }

        /** Refuses a sealed family of which a permitted class has no name yet: call it last, once for each family. */
        public Builder covering(Class<?> family) {
            if (family.isSealed()) {
                for (Class<?> permitted : family.getPermittedSubclasses()) {
                    covering(permitted);
                }
            } else if (!byClass.containsKey(family)) {
                throw new IllegalArgumentException(
                        "%s has no declared name: add it to the event types".formatted(family.getName()));
            }
            return this;
        }

        /** The finished table. */
        public EventTypes build() {
            return new EventTypes(this);
        }
    }

    private record Name(String name, String revision) {}
}
