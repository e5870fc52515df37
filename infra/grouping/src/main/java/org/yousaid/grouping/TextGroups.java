package org.yousaid.grouping;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.carrot2.clustering.Cluster;
import org.carrot2.clustering.ClusteringAlgorithm;
import org.carrot2.clustering.Document;
import org.carrot2.clustering.kmeans.BisectingKMeansClusteringAlgorithm;
import org.carrot2.clustering.lingo.LingoClusteringAlgorithm;
import org.carrot2.clustering.stc.STCClusteringAlgorithm;

/**
 * Groups texts and names the groups. The same texts come to the same groups, in whatever order they are given.
 *
 * <p>Carrot2 is made for some hundred texts, and its time grows faster than their number. So at most {@value
 * #MOST_CLUSTERED} of them make the groups; every other one, and each that was left over, goes to the group it is nearest to.
 */
public final class TextGroups {

    /** So many texts, chosen by their ids, make the groups. */
    public static final int MOST_CLUSTERED = 1_000;

    private static final int FEWEST = 8;
    private static final int MOST = 20;
    private static final int SMALLEST_GROUP = 2;
    private static final int LONGEST_LABEL = 100;

    private TextGroups() {}

    /**
     * Groups texts as it was found to work best (docs/themes.md): with Lingo, and where it finds nothing, as with a dozen
     * texts, by shared phrases.
     */
    public static List<TextGroup> of(List<GroupedText> texts) {
        int wanted = Math.clamp(Math.round(Math.sqrt(texts.size() / 3.0)), FEWEST, MOST);
        List<TextGroup> groups = of(texts, GroupingMethod.LINGO, wanted);
        return groups.isEmpty() ? of(texts, GroupingMethod.STC, wanted) : groups;
    }

    /**
     * Groups texts.
     *
     * @param wanted about how many groups there shall be; there may be fewer, and with Lingo twice as many
     * @return the groups, the largest first; a text that is near none of them is in none
     */
    public static List<TextGroup> of(List<GroupedText> texts, GroupingMethod method, int wanted) {
        List<GroupedText> ordered =
                texts.stream().sorted(Comparator.comparing(GroupedText::id)).toList();
        List<GroupedText> clustered =
                ordered.subList(0, Math.min(MOST_CLUSTERED, ordered.size())); // ids are random: so is the choice
        Map<String, Set<String>> groups = clusters(clustered, method, wanted);
        placeTheRest(groups, ordered);
        return groups.entrySet().stream()
                .map(group -> new TextGroup(group.getKey(), List.copyOf(group.getValue())))
                .sorted(Comparator.comparingInt(
                                (TextGroup group) -> -group.members().size())
                        .thenComparing(TextGroup::label))
                .toList();
    }

    private static Map<String, Set<String>> clusters(List<GroupedText> texts, GroupingMethod method, int wanted) {
        Map<String, Set<String>> groups = new LinkedHashMap<>();
        if (texts.size() < SMALLEST_GROUP) {
            return groups;
        }
        for (Cluster<Read> cluster :
                algorithm(method, wanted, texts.size()).cluster(texts.stream().map(Read::new), Terms.ENGLISH)) {
            Set<String> members = cluster.getDocuments().stream()
                    .map(read -> read.text().id())
                    .collect(Collectors.toCollection(TreeSet::new));
            String label = label(cluster.getLabels());
            if (members.size() >= SMALLEST_GROUP && !label.isEmpty()) {
                groups.computeIfAbsent(label, _ -> new TreeSet<>()).addAll(members);
            }
        }
        return groups;
    }

    private static ClusteringAlgorithm algorithm(GroupingMethod method, int wanted, int texts) {
        return switch (method) {
            case LINGO -> {
                LingoClusteringAlgorithm lingo = new LingoClusteringAlgorithm();
                lingo.desiredClusterCount.set(Math.clamp(wanted, 2, 100));
                lingo.preprocessing.labelFilters.minLengthLabelFilter.enabled.set(false);
                yield lingo;
            }
            case STC -> {
                STCClusteringAlgorithm stc = new STCClusteringAlgorithm();
                stc.maxClusters.set(Math.max(2, wanted));
                stc.maxPhrasesPerLabel.set(1);
                yield stc;
            }
            case K_MEANS -> {
                BisectingKMeansClusteringAlgorithm means = new BisectingKMeansClusteringAlgorithm();
                means.clusterCount.set(Math.clamp(wanted, 2, Math.max(2, texts)));
                means.labelCount.set(3);
                yield means;
            }
        };
    }

    /** Labels of what is not in any group go away; so do blanks within a script that has none. */
    private static String label(List<String> labels) {
        String all = labels.stream().map(UnspacedScript::joined).collect(Collectors.joining(", "));
        String shown = all.toLowerCase(Locale.ROOT).equals("other topics") ? "" : all.strip();
        return shown.codePointCount(0, shown.length()) <= LONGEST_LABEL
                ? shown
                : shown.substring(0, shown.offsetByCodePoints(0, LONGEST_LABEL));
    }

    private static void placeTheRest(Map<String, Set<String>> groups, List<GroupedText> texts) {
        if (groups.isEmpty()) {
            return;
        }
        Map<String, String> words = texts.stream().collect(Collectors.toMap(GroupedText::id, GroupedText::words));
        Map<String, List<String>> examples = new LinkedHashMap<>();
        Set<String> placed = new HashSet<>();
        groups.forEach((label, members) -> {
            placed.addAll(members);
            List<String> ofGroup = new ArrayList<>();
            members.forEach(member -> ofGroup.add(words.getOrDefault(member, "")));
            examples.put(label, ofGroup);
        });
        NearestGroup nearest = NearestGroup.of(examples);
        texts.stream()
                .filter(text -> !placed.contains(text.id()))
                .forEach(text -> nearest.to(text.words())
                        .ifPresent(label -> groups.computeIfAbsent(label, _ -> new TreeSet<>())
                                .add(text.id())));
    }

    /** A text as Carrot2 reads it. */
    private record Read(GroupedText text) implements Document {

        @Override
        public void visitFields(BiConsumer<String, String> fields) {
            fields.accept("text", UnspacedScript.paired(text.words()));
        }
    }
}
