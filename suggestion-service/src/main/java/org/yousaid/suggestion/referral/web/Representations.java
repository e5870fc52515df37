package org.yousaid.suggestion.referral.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yousaid.suggestion.place.Places;
import org.yousaid.suggestion.referral.Asked;
import org.yousaid.suggestion.referral.BodyAnswer;
import org.yousaid.suggestion.referral.ReferralView;
import org.yousaid.suggestion.suggestion.FirstWords;
import org.yousaid.support.vault.PersonVault;
import org.yousaid.support.vault.SealedText;

/** Opens the words of referrals, all of an answer in one round trip. */
@Component("referralRepresentations")
class Representations {

    private final PersonVault vault;
    private final Places places;
    private final InstantSource clock;

    Representations(PersonVault vault, Places places, InstantSource clock) {
        this.vault = vault;
        this.places = places;
        this.clock = clock;
    }

    List<ReferralRepresentation> forReviewers(List<ReferralView> views) {
        List<SealedText> sealed = new ArrayList<>();
        views.forEach(view -> collect(view, sealed));
        Map<SealedText, String> words = vault.readAll(sealed);
        return views.stream().map(view -> forReviewers(view, words)).toList();
    }

    /** What a body may see who was asked in this round. */
    AskedRepresentation forTheBody(ReferralView view, int round) {
        List<SealedText> sealed = new ArrayList<>();
        collect(view, sealed);
        Map<SealedText, String> words = vault.readAll(sealed);
        Asked asked = view.asked();
        boolean current = round == view.round();
        return new AskedRepresentation(
                view.id().suggestion().reference(),
                current ? asked.name() : "",
                title(asked, words),
                read(asked.text(), words),
                current ? opened(asked.ask(), words) : null,
                ward(asked),
                view.since(),
                asked.answerBy(),
                current && view.open(),
                said(view.saidIn(round), words));
    }

    private ReferralRepresentation forReviewers(ReferralView view, Map<SealedText, String> words) {
        Asked asked = view.asked();
        Instant now = clock.instant();
        return new ReferralRepresentation(
                view.id().suggestion().reference(),
                title(asked, words),
                read(asked.text(), words),
                opened(asked.ask(), words),
                ward(asked),
                asked.receiver(),
                asked.name(),
                asked.by(),
                view.since(),
                asked.answerBy(),
                view.settled().isEmpty() && !now.isBefore(view.deadline()),
                view.chased(),
                view.chasedAt(),
                view.saidIn(view.round()).stream()
                        .filter(said -> said.answer() == BodyAnswer.WE_HAVE_IT)
                        .map(ReferralView.Said::at)
                        .findFirst()
                        .orElse(null),
                view.settled().map(ReferralView.Said::answer).orElse(null),
                view.wordsReleased(),
                view.open(),
                said(view.said(), words),
                view.version());
    }

    private static void collect(ReferralView view, List<SealedText> sealed) {
        Asked asked = view.asked();
        sealed.add(asked.text());
        if (asked.title() != null) {
            sealed.add(asked.title());
        }
        if (asked.ask() != null) {
            sealed.add(asked.ask());
        }
        view.said().stream()
                .map(ReferralView.Said::words)
                .filter(Objects::nonNull)
                .forEach(sealed::add);
    }

    private static List<ReferralRepresentation.Said> said(List<ReferralView.Said> said, Map<SealedText, String> words) {
        return said.stream()
                .map(each -> new ReferralRepresentation.Said(
                        each.receiver(), each.answer(), opened(each.words(), words), each.at()))
                .toList();
    }

    private @Nullable String ward(Asked asked) {
        return asked.ward() == null ? null : places.nameOfWard(asked.ward()).orElse(asked.ward());
    }

    private static String title(Asked asked, Map<SealedText, String> words) {
        return asked.title() == null ? FirstWords.of(read(asked.text(), words)) : read(asked.title(), words);
    }

    private static @Nullable String opened(@Nullable SealedText sealed, Map<SealedText, String> words) {
        return sealed == null ? null : read(sealed, words);
    }

    private static String read(SealedText sealed, Map<SealedText, String> words) {
        return words.getOrDefault(sealed, PersonVault.REMOVED);
    }
}
