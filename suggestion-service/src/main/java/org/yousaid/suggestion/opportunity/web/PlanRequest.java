package org.yousaid.suggestion.opportunity.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.yousaid.suggestion.opportunity.Milestone;
import org.yousaid.support.id.CrockfordText;

/** The milestones that are to come. */
record PlanRequest(@Nullable List<MilestoneRequest> milestones) {

    private static final int MOST_MILESTONES = 50;

    List<Milestone> read() {
        Complaints complaints = new Complaints();
        List<MilestoneRequest> given = complaints.required("/milestones", milestones, List.of());
        if (given.size() > MOST_MILESTONES) {
            complaints.add("/milestones", "too-many", "At most " + MOST_MILESTONES + ".");
        }
        List<Milestone> read = new ArrayList<>();
        for (int i = 0; i < Math.min(given.size(), MOST_MILESTONES); i++) {
            MilestoneRequest one = given.get(i);
            read.add(new Milestone(
                    one.id() == null ? CrockfordText.random() : complaints.line("/milestones/" + i + "/id", one.id()),
                    complaints.line("/milestones/" + i + "/what", one.what()),
                    complaints.day("/milestones/" + i + "/due", one.due()),
                    null));
        }
        if (read.stream().map(Milestone::id).distinct().count() < read.size()) {
            complaints.add("/milestones", "twice", "Each milestone has an id of its own.");
        }
        complaints.raise();
        return List.copyOf(read);
    }
}
