package org.yousaid.notification.performance.read;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which wards are shown by themselves. A promise says that somebody there answered and left a way to reach them, and, once
 * it was released, something of what they asked us; so wards with few are shown as one. The next smallest joins them until
 * what they hold together is not small and does not follow from the totals for one of them alone.
 *
 * @param shown by code
 * @param together the others
 * @param hidden how many the others are
 */
record SmallWards(SortedMap<String, Count> shown, Count together, int hidden) {

    /** @param wards by code, without those who gave none */
    static SmallWards of(Map<String, Count> wards, int smallest) {
        List<Map.Entry<String, Count>> rising = new ArrayList<>(wards.entrySet());
        rising.sort(Comparator.<Map.Entry<String, Count>>comparingLong(
                        ward -> ward.getValue().made())
                .thenComparing(Map.Entry::getKey));
        Count together = Count.NOTHING;
        int hidden = 0;
        while (hidden < rising.size()
                && (rising.get(hidden).getValue().made() < smallest
                        || (hidden > 0 && (together.made() < smallest || hidden < 2)))) {
            together = together.plus(rising.get(hidden).getValue());
            hidden++;
        }
        SortedMap<String, Count> shown = new TreeMap<>();
        rising.subList(hidden, rising.size()).forEach(ward -> shown.put(ward.getKey(), ward.getValue()));
        return new SmallWards(shown, together, hidden);
    }
}
