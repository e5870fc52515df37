package org.yousaid.gateway.pages.opportunity;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What stands in the fields of a reviewer's forms before anybody types: what was said before, to be changed. */
final class FilledIn {

    private FilledIn() {}

    static Map<String, Object> of(Opportunity opportunity) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("version", opportunity.version());
        fields.put("describe-title", opportunity.title());
        fields.put("describe-summary", opportunity.summary());
        fields.put("describe-serviceArea", opportunity.serviceArea());
        fields.put("split-serviceArea", opportunity.serviceArea());
        if (opportunity.owner() != null) {
            fields.put("describe-owner", opportunity.owner());
            fields.put("split-owner", opportunity.owner());
        }
        if (opportunity.assessment() != null) {
            assessment(opportunity.assessment(), fields);
        }
        List<Opportunity.Milestone> ahead = opportunity.ahead();
        for (int i = 0; i < ahead.size(); i++) {
            String row = "plan-milestones-" + i + "-";
            fields.put(row + "id", ahead.get(i).id());
            fields.put(row + "what", ahead.get(i).what());
            fields.put(row + "due", TypedDay.print(ahead.get(i).due()));
        }
        return fields;
    }

    private static void assessment(Opportunity.Assessment assessment, Map<String, Object> fields) {
        fields.put("assess-benefit", assessment.benefit());
        fields.put("assess-cost-from", assessment.costFrom().toPlainString());
        fields.put("assess-cost-to", assessment.costTo().toPlainString());
        fields.put("assess-cost-per", assessment.costPer());
        fields.put("assess-effort", assessment.effort());
        fields.put("assess-objectives", assessment.objectives());
        fields.put("assess-equalityImpact", assessment.equalityImpact());
    }
}
