package org.yousaid.notification.template;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import org.yousaid.notification.wording.MailForm;
import org.yousaid.notification.wording.MailLanguage;
import org.yousaid.notification.wording.Part;
import org.yousaid.notification.wording.Wording;
import org.yousaid.notification.wording.Wordings;

/** Turns a letter into a mail: words from the wording of its form and language, pictures drawn from its counts. */
public final class MailRenderer {

    private final ITemplateEngine engine;
    private final Wordings wordings;
    private final Links links;
    private final LetterValues values;
    private final WrittenCharts charts;
    private final Map<MailLanguage, Voice> voices = new EnumMap<>(MailLanguage.class);

    public MailRenderer(ITemplateEngine engine, Wordings wordings, Links links, ZoneId zone) {
        this.engine = engine;
        this.wordings = wordings;
        this.links = links;
        this.values = new LetterValues(links, new DrawnCharts());
        this.charts = new WrittenCharts(engine);
        for (MailLanguage language : MailLanguage.values()) {
            voices.put(language, Voice.of(language, zone));
        }
    }

    /** What the reader needs to stop mails like this one. */
    public record Stop(String message, String token) {
        @Override
        public String toString() {
            return "[stop]";
        }
    }

    /** What the reader needs to choose which mails they get. */
    public record Choose(String message, String token) {
        @Override
        public String toString() {
            return "[choose]";
        }
    }

    /**
     * Writes the mail.
     *
     * @param language BCP 47 tag; English where there are no mails in that language
     * @throws PlaceholderLeft where something in the text has nothing to take its place
     */
    public Mail render(Letter letter, String language) {
        return render(letter, language, null);
    }

    /** Writes a mail that can be stopped. */
    public Mail render(Letter letter, String language, @Nullable Stop stop) {
        return render(letter, language, stop, null);
    }

    /** Writes a mail that can be stopped, to somebody who can choose which others they get. */
    public Mail render(Letter letter, String language, @Nullable Stop stop, @Nullable Choose choose) {
        Voice voice = voice(MailLanguage.nearest(language));
        Values taken = values(letter, voice, stop, choose);
        return written(wordings.current(taken.form(), voice.language()), taken, voice);
    }

    /** Writes a made-up mail, so that an author sees what a text becomes. */
    public Mail sample(Wording wording) {
        Voice voice = voice(wording.language());
        return written(wording, madeUp(wording.form(), voice), voice);
    }

    /** Writes a mail of a letter with everything left out that tells who its reader is, or what they said. */
    public Mail masked(Wording wording, Letter letter) {
        Voice voice = voice(wording.language());
        Values real = values(letter, voice, null, null);
        if (real.form() != wording.form()) {
            throw new IllegalArgumentException("The letter is of another form");
        }
        return written(wording, real.masked(madeUp(wording.form(), voice)), voice);
    }

    /** Which form a letter is written in. */
    public MailForm form(Letter letter) {
        return values(letter, voice(MailLanguage.ENGLISH), null, null).form();
    }

    private Values madeUp(MailForm form, Voice voice) {
        return values(SampleLetters.of(form), voice, new Stop("message", "link"), new Choose("message", "link"));
    }

    private Values values(Letter letter, Voice voice, @Nullable Stop stop, @Nullable Choose choose) {
        return values.of(
                letter,
                voice,
                stop == null ? null : links.stopMails(stop.message(), stop.token()),
                choose == null ? null : links.preferences(choose.message(), choose.token(), voice.language()));
    }

    private Voice voice(MailLanguage language) {
        Voice voice = voices.get(language);
        if (voice == null) {
            throw new IllegalStateException("Every language has a voice");
        }
        return voice;
    }

    private Mail written(Wording wording, Values taken, Voice voice) {
        List<Piece> main = PieceReader.read(Filled.of(wording, Part.BODY, taken, false));
        return new Mail(
                Filled.of(wording, Part.SUBJECT, taken, false).line(),
                plain(wording, taken, voice),
                html(wording, taken, voice, main),
                main.stream()
                        .filter(Piece.Chart.class::isInstance)
                        .map(chart -> ((Piece.Chart) chart).view().picture())
                        .toList(),
                taken.stopLink(),
                wording.name());
    }

    private static String plain(Wording wording, Values taken, Voice voice) {
        return new PlainText(voice)
                .of(
                        Filled.of(wording, Part.HEADING, taken, true).line(),
                        PieceReader.read(Filled.of(wording, Part.BODY, taken, true)),
                        PieceReader.read(Filled.of(wording, Part.FOOTER, taken, true)));
    }

    private String html(Wording wording, Values taken, Voice voice, List<Piece> main) {
        Context context = new Context(
                voice.language().locale(),
                new TreeMap<>(Map.of(
                        "language", voice.language().word(),
                        "subject",
                                Filled.of(wording, Part.SUBJECT, taken, false).line(),
                        "preview",
                                Filled.of(wording, Part.PREVIEW, taken, false).line(),
                        "heading",
                                Filled.of(wording, Part.HEADING, taken, false).line(),
                        "main", main,
                        "charts", charts,
                        "why", PieceReader.read(Filled.of(wording, Part.FOOTER, taken, false)),
                        "words", voice.words(),
                        "s", MailStyle.STYLES)));
        return engine.process("mail.html", context);
    }
}
