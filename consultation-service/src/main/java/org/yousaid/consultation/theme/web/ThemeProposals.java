package org.yousaid.consultation.theme.web;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.response.ResponseId;
import org.yousaid.consultation.theme.TextQuestion;
import org.yousaid.consultation.theme.Theme;
import org.yousaid.consultation.theme.ThemeAnswers;
import org.yousaid.consultation.theme.ThemeAnswers.Words;
import org.yousaid.consultation.theme.ThemeCommand.DraftTheme;
import org.yousaid.grouping.GroupedText;
import org.yousaid.grouping.TextGroup;
import org.yousaid.grouping.TextGroups;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/**
 * Groups the answers to a question. Words are in memory for as long as that takes and nowhere else; what was removed is
 * left out. The time is bounded: at most {@value TextGroups#MOST_CLUSTERED} answers make the groups, the others go to the
 * nearest.
 */
@Component
class ThemeProposals {

    static final String METHOD = "carrot2-lingo";

    private final ThemeAnswers answers;
    private final PersonVault vault;

    ThemeProposals(ThemeAnswers answers, PersonVault vault) {
        this.answers = answers;
        this.vault = vault;
    }

    List<DraftTheme> propose(TextQuestion of) {
        List<GroupedText> texts = new ArrayList<>();
        answers.each(of, batch -> read(batch, texts));
        List<DraftTheme> themes = new ArrayList<>();
        Set<String> labels = new HashSet<>();
        for (TextGroup group : TextGroups.of(texts)) {
            if (labels.add(group.label().toLowerCase(Locale.ROOT))) {
                themes.add(new DraftTheme(
                        null,
                        shortened(group.label()),
                        group.members().stream().map(ResponseId::new).toList()));
            }
        }
        return themes;
    }

    private void read(List<Words> batch, List<GroupedText> texts) {
        Map<SealedText, String> words =
                vault.readAll(batch.stream().map(Words::text).toList());
        batch.forEach(answer -> {
            String text = words.getOrDefault(answer.text(), PersonVault.REMOVED);
            if (!text.equals(PersonVault.REMOVED)) {
                texts.add(new GroupedText(answer.response().value(), text));
            }
        });
    }

    private static String shortened(String label) {
        return label.length() <= Theme.LONGEST_LABEL ? label : label.substring(0, Theme.LONGEST_LABEL);
    }
}
