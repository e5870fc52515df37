package org.yousaid.consultation.repeat;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.yousaid.consultation.consultation.ConsultationRefusal.UnknownConsultation;
import org.yousaid.consultation.consultation.ConsultationView;
import org.yousaid.consultation.consultation.Consultations;
import org.yousaid.consultation.repeat.Groups.Group;
import org.yousaid.consultation.repeat.Groups.Name;
import org.yousaid.consultation.repeat.RepeatRepresentation.Argument;
import org.yousaid.consultation.repeat.RepeatRepresentation.ArgumentLine;
import org.yousaid.consultation.repeat.RepeatRepresentation.OfKind;
import org.yousaid.consultation.repeat.RepeatRepresentation.OfSize;
import org.yousaid.contract.ConsultationSummary;
import org.yousaid.support.problem.CommonRefusal;
import org.yousaid.support.problem.Refused;
import org.yousaid.support.security.Caller;
import org.yousaid.support.security.Role;
import org.yousaid.support.vault.PersonVault;

/** Which responses belong together; for staff, because small numbers are not hidden here and words are shown. */
@RestController
class RepeatController {

    private final Consultations consultations;
    private final Groups groups;
    private final People people;
    private final PersonVault vault;
    private final InstantSource clock;

    RepeatController(
            Consultations consultations, Groups groups, People people, PersonVault vault, InstantSource clock) {
        this.consultations = consultations;
        this.groups = groups;
        this.people = people;
        this.vault = vault;
        this.clock = clock;
    }

    @GetMapping("/api/consultations/{idOrSlug}/repeats")
    RepeatRepresentation repeats(Caller caller, @PathVariable String idOrSlug) {
        ConsultationView view = known(caller, idOrSlug);
        List<OfKind> kinds = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            kinds.add(of(kind, sizes(view, kind)));
        }
        return new RepeatRepresentation(
                new ConsultationSummary(
                        view.id().value(), view.slug().value(), view.content().titleOrUntitled()),
                clock.instant(),
                people.responses(view.id()),
                kinds,
                groups.of(view.id(), Kind.SAME_WORDS, RepeatRepresentation.MOST_ARGUMENTS).stream()
                        .map(group -> new ArgumentLine(group.name(), group.size(), group.from(), group.to()))
                        .toList());
    }

    private List<Long> sizes(ConsultationView view, Kind kind) {
        return switch (kind) {
            case SAME_PERSON -> people.repeated(view.id(), Long.MAX_VALUE);
            case SAME_WORDS, SAME_DEVICE, MACHINE_LIKE ->
                groups.of(view.id(), kind, RepeatFigures.MOST_GROUPS).stream()
                        .map(Group::size)
                        .toList();
        };
    }

    private static OfKind of(Kind kind, List<Long> sizes) {
        SortedMap<Long, Long> bySize =
                new TreeMap<>(sizes.stream().collect(Collectors.groupingBy(size -> -size, Collectors.counting())));
        return new OfKind(
                kind,
                sizes.size(),
                sizes.stream().mapToLong(Long::longValue).sum(),
                sizes.stream().mapToLong(Long::longValue).max().orElse(0),
                bySize.entrySet().stream()
                        .limit(RepeatRepresentation.MOST_SIZES)
                        .map(size -> new OfSize(-size.getKey(), size.getValue()))
                        .toList());
    }

    @GetMapping("/api/consultations/{idOrSlug}/repeats/{group}")
    Argument argument(Caller caller, @PathVariable String idOrSlug, @PathVariable String group) {
        ConsultationView view = known(caller, idOrSlug);
        Group found = groups.find(new Name(view.id(), Kind.SAME_WORDS, group))
                .filter(shown -> shown.size() >= Kind.SAME_WORDS.smallest())
                .orElseThrow(() -> new Refused(CommonRefusal.NOT_FOUND));
        String first = found.texts().stream()
                .flatMap(text -> vault.open(text).stream())
                .findFirst()
                .orElse(PersonVault.REMOVED);
        return new Argument(found.name(), found.size(), found.from(), found.to(), first);
    }

    private ConsultationView known(Caller caller, String idOrSlug) {
        caller.require(Role.POLICY, Role.ADMIN);
        return consultations.find(idOrSlug).orElseThrow(() -> new Refused(new UnknownConsultation()));
    }
}
