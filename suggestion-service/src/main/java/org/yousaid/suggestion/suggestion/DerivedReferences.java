package org.yousaid.suggestion.suggestion;

import java.util.HexFormat;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;
import org.yousaid.contract.Reference;
import org.yousaid.support.vault.PersonVault;

/**
 * References that follow from a request, so that a repeat finds what it made; by the vault's keyed hash, so that nobody
 * else can work them out.
 */
@Component
public final class DerivedReferences {

    private final PersonVault vault;

    DerivedReferences(PersonVault vault) {
        this.vault = vault;
    }

    /** The reference of the n-th attempt of this request. */
    public Reference derive(String request, int attempt) {
        byte[] bytes = HexFormat.of().parseHex(vault.fingerprint("reference " + attempt + " " + request));
        return Reference.mint(new Fixed(bytes));
    }

    /** One byte for each symbol: a hash is even, and so are its remainders by a power of two. */
    private static final class Fixed implements RandomGenerator {

        private final byte[] bytes;
        private int used;

        Fixed(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int nextInt(int bound) {
            return Math.floorMod(bytes[used++], bound);
        }

        @Override
        public long nextLong() {
            throw new UnsupportedOperationException();
        }
    }
}
