package org.yousaid.notification.performance.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which wards are shown by themselves. A promise says that somebody there answered and left a way to reach them, and, once
 * it was released, something of what they asked us; so wards with few are shown as one. The next smallest joins them until
 * what they hold together is not small and does not follow from the totals for one of them alone.
 *
 * @param shown by code
 * @param nowhere those who gave no ward; null where there are none, or where they would give away the one ward beside them
 * @param together the others, with those who gave no ward where the others alone would not do; null where there are none, or
 *     too few even so
 */
record SmallWards(
        SortedMap<String, Count> shown,
        @Nullable Count nowhere,
        @Nullable Count together) {

    /**
     * Decides it.
     *
     * @param wards by code, without those who gave none
     */
    static SmallWards of(Map<String, Count> wards, Count nowhere, int smallest) {
        List<Map.Entry<String, Count>> rising = new ArrayList<>(wards.entrySet());
        rising.sort(Comparator.<Map.Entry<String, Count>>comparingLong(
                        ward -> ward.getValue().made())
                .thenComparing(Map.Entry::getKey));
        Count together = Count.NOTHING;
        int hidden = 0;
        while (hidden < rising.size()
                && (rising.get(hidden).getValue().made() < smallest || (hidden > 0 && together.made() < smallest))) {
            together = together.plus(rising.get(hidden).getValue());
            hidden++;
        }
        SortedMap<String, Count> shown = new TreeMap<>();
        rising.subList(hidden, rising.size()).forEach(ward -> shown.put(ward.getKey(), ward.getValue()));
        boolean few = hidden > 0 && together.made() < smallest;
        Count rest = few ? together.plus(nowhere) : together;
        return new SmallWards(
                shown,
                few || nowhere.made() == 0 ? null : nowhere,
                hidden > 0 && rest.made() >= smallest ? rest : null);
    }
}
