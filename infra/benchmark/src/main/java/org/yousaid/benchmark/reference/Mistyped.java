package org.yousaid.benchmark.reference;

import org.yousaid.contract.Reference;

/**
 * All that is one wrong symbol, or one swap of neighbours, away from references, and what of that is noticed.
 *
 * @param symbols how many had another symbol at one place
 * @param symbolsTaken how many of these were taken for a reference
 * @param swaps how many had two different neighbours swapped
 * @param swapsTaken how many of these were taken for a reference
 */
public record Mistyped(long symbols, long symbolsTaken, long swaps, long swapsTaken) {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    /** Every single error, and every swap, of so many new references. */
    public static Mistyped of(int references) {
        Mistyped sum = new Mistyped(0, 0, 0, 0);
        for (int i = 0; i < references; i++) {
            char[] right =
                    Reference.mint().value().replace("-", "").substring(2).toCharArray();
            sum = sum.plus(wrongSymbols(right)).plus(swaps(right));
        }
        return sum;
    }

    private static Mistyped wrongSymbols(char[] right) {
        long tried = 0;
        long taken = 0;
        for (int place = 0; place < right.length; place++) {
            for (int symbol = 0; symbol < ALPHABET.length(); symbol++) {
                if (ALPHABET.charAt(symbol) != right[place]) {
                    char[] typed = right.clone();
                    typed[place] = ALPHABET.charAt(symbol);
                    tried++;
                    taken += isTaken(typed);
                }
            }
        }
        return new Mistyped(tried, taken, 0, 0);
    }

    private static Mistyped swaps(char[] right) {
        long tried = 0;
        long taken = 0;
        for (int place = 0; place + 1 < right.length; place++) {
            if (right[place] != right[place + 1]) {
                char[] typed = right.clone();
                typed[place] = right[place + 1];
                typed[place + 1] = right[place];
                tried++;
                taken += isTaken(typed);
            }
        }
        return new Mistyped(0, 0, tried, taken);
    }

    private static int isTaken(char[] typed) {
        return Reference.read(new String(typed)).isPresent() ? 1 : 0;
    }

    private Mistyped plus(Mistyped other) {
        return new Mistyped(
                symbols + other.symbols,
                symbolsTaken + other.symbolsTaken,
                swaps + other.swaps,
                swapsTaken + other.swapsTaken);
    }
}
