package org.yousaid.eventbus;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What each message is called on the bus, and the record that carries it. One bean per service.
 *
 * @param table record classes by wire name; each class has one name only
 */
public record WireNames(Map<String, Class<?>> table) {

    public WireNames {
        table = Map.copyOf(table);
        if (table.values().stream().distinct().count() != table.size()) {
            throw new IllegalArgumentException("A message class has two wire names");
        }
    }

    /** The name that messages of this class travel under. */
    public Optional<String> nameOf(Class<?> type) {
        return table.entrySet().stream()
                .filter(entry -> entry.getValue().equals(type))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** The class of messages with this name; empty when this service does not know it. */
    public Optional<Class<?>> typeOf(String name) {
        return Optional.ofNullable(table.get(name));
    }

    @Override
    public String toString() {
        return table.keySet().stream().sorted().collect(Collectors.joining(", ", "WireNames[", "]"));
    }
}
