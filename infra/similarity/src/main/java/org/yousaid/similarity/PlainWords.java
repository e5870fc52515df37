package org.yousaid.similarity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.StopFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.cjk.CJKWidthFilter;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * The words of a text as they are compared: in lower case, without accents, English endings and the commonest English
 * words. Chinese, Japanese and Korean are not written in words; there each pair of neighbouring characters is one.
 */
final class PlainWords extends Analyzer {

    /** Beside Lucene's own list: who, to whom, whether, and anything else; what is left says about what. */
    private static final CharArraySet GRAMMAR = new CharArraySet(Set.of("""
                    i me my you your we us our he him his she her it its them who whom whose which what when where why how
                    do does did done have has had am been being were would shall should can could may might must
                    from about all any some more most other than so too very just also there here
                    anything something nothing else tell say add comment comments please""".split("\\s+")), true);

    /** Of a text no more than so many different words are looked for. */
    private static final int MOST = 400;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        Tokenizer words = new StandardTokenizer();
        TokenStream plain = new ASCIIFoldingFilter(new LowerCaseFilter(new CJKWidthFilter(words)));
        TokenStream known = new CJKBigramFilter(new EnglishPossessiveFilter(plain));
        TokenStream telling = new StopFilter(new StopFilter(known, EnglishAnalyzer.ENGLISH_STOP_WORDS_SET), GRAMMAR);
        return new TokenStreamComponents(words, new PorterStemFilter(telling));
    }

    /** How often each word stands in a text, in the order in which they come. */
    Map<String, Integer> of(String text) {
        Map<String, Integer> words = new LinkedHashMap<>();
        try (TokenStream stream = tokenStream("", text)) {
            CharTermAttribute word = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                if (words.size() < MOST || words.containsKey(word.toString())) {
                    words.merge(word.toString(), 1, Integer::sum);
                }
            }
            stream.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
