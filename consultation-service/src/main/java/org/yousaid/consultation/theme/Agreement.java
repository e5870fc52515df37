package org.yousaid.consultation.theme;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yousaid.consultation.theme.ThemeAnswers.CodedTwice;

/**
 * How far two coders agree: the share of decisions that were the same, and Cohen's kappa, which takes off what chance alone
 * would bring. A decision is whether an answer is in a theme.
 *
 * @param both how many both put in
 * @param first how many only the first did
 * @param second how many only the second did
 * @param neither how many neither did
 */
public record Agreement(long both, long first, long second, long neither) {

    /** On one theme. */
    public static Agreement on(String theme, Collection<CodedTwice> coded) {
        return over(List.of(theme), coded);
    }

    /** On all decisions about these themes. */
    public static Agreement over(Collection<String> themes, Collection<CodedTwice> coded) {
        long[] counts = new long[4];
        for (CodedTwice answer : coded) {
            for (String theme : Set.copyOf(themes)) {
                boolean one = answer.first().contains(theme);
                boolean other = answer.second().contains(theme);
                counts[one ? (other ? 0 : 1) : (other ? 2 : 3)]++;
            }
        }
        return new Agreement(counts[0], counts[1], counts[2], counts[3]);
    }

    /** How many decisions there were. */
    public long decisions() {
        return both + first + second + neither;
    }

    /** The share of the same decisions, 0 to 1; absent when there were none. */
    public @Nullable Double share() {
        return decisions() == 0 ? null : rounded((both + neither) / (double) decisions());
    }

    /** Cohen's kappa, at most 1; absent when chance alone would bring full agreement, for then it says nothing. */
    public @Nullable Double kappa() {
        double all = decisions();
        if (all == 0) {
            return null;
        }
        double yes = ((both + first) / all) * ((both + second) / all);
        double no = ((second + neither) / all) * ((first + neither) / all);
        double chance = yes + no;
        return chance >= 1 ? null : rounded(((both + neither) / all - chance) / (1 - chance));
    }

    private static double rounded(double exact) {
        return Math.round(exact * 1_000) / 1_000.0;
    }
}
