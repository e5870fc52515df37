package org.yousaid.consultation.population;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/**
 * The council's figures as they stand.
 *
 * @param version 0 as long as none were ever put
 * @param source where they come from, in the words of who uploaded them; empty as long as none were
 */
public record PopulationTable(long version, String source, List<Population> items) {

    /** What there is before anything was uploaded. */
    public static final PopulationTable NONE = new PopulationTable(0, "", List.of());

    public PopulationTable {
        items = List.copyOf(items);
    }

    /** The people of each group of one kind, in the order of the file; empty when the council has given no such figures. */
    public SequencedMap<String, Long> by(String kind) {
        Map<String, Long> people = new LinkedHashMap<>();
        items.stream()
                .filter(population -> population.by().equals(kind))
                .forEach(population -> people.put(population.group(), population.people()));
        return new LinkedHashMap<>(people);
    }
}
