package org.yousaid.benchmark.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.yousaid.similarity.Nearest;
import org.yousaid.similarity.SentenceModel;
import org.yousaid.similarity.SimilarTexts;

/**
 * At which rank the petition stands that the moderators linked; 0 is the first.
 *
 * @param ranks in the order of the rejected petitions' ids
 */
public record PetitionScore(List<Integer> ranks) {

    public PetitionScore {
        ranks = List.copyOf(ranks);
    }

    /** Looks for every linked petition among all that were published. */
    public static PetitionScore of(Petitions petitions) {
        SentenceModel model = SentenceModel.shared();
        int many = petitions.published().size();
        List<Integer> ranks = new ArrayList<>();
        try (SimilarTexts texts = new SimilarTexts(many)) {
            petitions
                    .published()
                    .forEach(id -> texts.put(id, 1, petitions.passage(id), model.vector(petitions.passage(id))));
            petitions.links().forEach((id, targets) -> {
                List<String> found = texts.nearest(petitions.passage(id), many).stream()
                        .map(Nearest::id)
                        .toList();
                ranks.add(targets.stream()
                        .mapToInt(found::indexOf)
                        .map(rank -> rank < 0 ? many : rank)
                        .min()
                        .orElseThrow());
            });
        }
        return new PetitionScore(ranks);
    }

    /** Every second of them, to see whether a figure is one of all or of some. */
    public PetitionScore half(int which) {
        return new PetitionScore(IntStream.range(0, ranks.size())
                .filter(i -> i % 2 == which)
                .mapToObj(ranks::get)
                .toList());
    }

    /** How many are among the first so many, 0 to 1. */
    public double within(int first) {
        return (double) ranks.stream().filter(rank -> rank < first).count() / ranks.size();
    }
}
