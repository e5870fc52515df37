package org.yousaid.gateway.pages.draft;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yousaid.gateway.pages.draft.DraftQuestion.Item;

/**
 * Options or rows, one on each line. A line that stood there before keeps its id, also when it moved; where as
 * many lines stand as before, one in the place of another that is gone is taken for the same, reworded. So translations and conditions stay.
 */
final class OptionLines {

    private OptionLines() {}

    static String typed(List<Item> items) {
        return String.join("\n", items.stream().map(Item::text).toList());
    }

    static List<String> lines(String typed) {
        return typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /**
     * The items that these lines mean.
     *
     * @param letter what new ids begin with
     */
    static List<Item> read(String typed, List<Item> before, String letter) {
        List<Item> gone = new ArrayList<>(before);
        List<String> lines = lines(typed);
        List<Optional<Item>> found = new ArrayList<>();
        for (String line : lines) {
            Optional<Item> same =
                    gone.stream().filter(item -> item.text().equals(line)).findFirst();
            same.ifPresent(gone::remove);
            found.add(same);
        }
        Set<String> taken = new HashSet<>(before.stream().map(Item::id).toList());
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            Optional<Item> item = found.get(i).isPresent() ? found.get(i) : reworded(i, lines.size(), before, gone);
            items.add(new Item(item.map(Item::id).orElseGet(() -> free(letter, taken)), line));
        }
        return List.copyOf(items);
    }

    /** With as many lines as before, the line in the place of one that is gone is that one in other words. */
    private static Optional<Item> reworded(int at, int lines, List<Item> before, List<Item> gone) {
        return lines == before.size() && gone.remove(before.get(at)) ? Optional.of(before.get(at)) : Optional.empty();
    }

    private static String free(String letter, Set<String> taken) {
        int number = 1;
        while (!taken.add(letter + number)) {
            number++;
        }
        return letter + number;
    }
}
