package org.yousaid.gateway.pages.policy;

/**
 * What keeps a mail from its reader, and what to do about it, in plain words.
 *
 * @param words what happened
 * @param next what to do while the mail waits
 */
record MailTrouble(String words, String next) {

    private static final String BY_ITSELF = "Nothing: it is tried again by itself, for a week.";
    private static final String OPERATOR =
            "Tell whoever runs the system. It is tried again by itself once that is mended.";

    private static final String PUT_RIGHT =
            "Ask an administrator to put the text right. They go out by themselves then.";

    /** What to do once the mail is given up. What was tried again by itself was so for a week. */
    public String nowLost() {
        return switch (next) {
            case BY_ITSELF -> "It was tried for a week. Reach them another way.";
            case OPERATOR -> "Tell whoever runs the system, and reach them another way.";
            case PUT_RIGHT -> "Ask an administrator to put the text right, and reach them another way.";
            default -> next;
        };
    }

    static MailTrouble of(String reason) {
        return switch (reason) {
            case "ADDRESS_UNKNOWN" ->
                new MailTrouble("There is no such address", "Reach them another way, and ask for the right address.");
            case "CAME_BACK" ->
                new MailTrouble("It came back", "Reach them another way, and ask for the right address.");
            case "ADDRESS_SUPPRESSED" ->
                new MailTrouble(
                        "Mails to this address came back before",
                        "Reach them another way. If the address works again, let them be written to again.");
            case "ADDRESS_NOT_SENDABLE" ->
                new MailTrouble("Our mail server cannot write to addresses in this script", "Reach them another way.");
            case "NO_EMAIL_ADDRESS" -> new MailTrouble("They gave no e-mail address", "Reach them another way.");
            case "MAILBOX_FULL" -> new MailTrouble("Their mailbox is full", "Reach them another way.");
            case "MAIL_TOO_LARGE" ->
                new MailTrouble("Their mail server takes no mail of this size", "Reach them another way.");
            case "REFUSED_BY_MAIL_SERVER" ->
                new MailTrouble(
                        "Their mail server refused it",
                        "If there are many, tell whoever runs the system: our sender may be on a block list.");
            case "ASKED_US_NOT_TO" ->
                new MailTrouble("They do not want mails like this", "Nothing. Nobody waits for it any more.");
            case "NOT_WANTED" ->
                new MailTrouble("They chose to get no mails of this kind", "Nothing. Nobody waits for it any more.");
            case "PERSON_FORGOTTEN" -> new MailTrouble("They asked us to delete everything about them", "Nothing.");
            case "EXPIRED" -> new MailTrouble("It was of no use any more", "Nothing.");
            case "SERVER_BUSY" -> new MailTrouble("Their mail server is busy", BY_ITSELF);
            case "TRY_LATER" -> new MailTrouble("Their mail server asked us to come again", BY_ITSELF);
            case "NO_ROOM" -> new MailTrouble("Their mail server has no room", BY_ITSELF);
            case "TIMED_OUT" -> new MailTrouble("Their mail server is too slow", BY_ITSELF);
            case "CUT_OFF" -> new MailTrouble("The line was cut", BY_ITSELF);
            case "CERTIFICATE_NOT_TRUSTED" ->
                new MailTrouble("Our mail server does not prove that it is ours", OPERATOR);
            case "NO_ENCRYPTION" -> new MailTrouble("Our mail server offers no encryption", OPERATOR);
            case "NOT_LET_IN" -> new MailTrouble("Our mail server does not let us in", OPERATOR);
            case "SENDER_REFUSED" -> new MailTrouble("Our mail server does not take our sender", OPERATOR);
            case "MAIL_SERVER_UNREACHABLE" -> new MailTrouble("Our mail server does not answer", OPERATOR);
            case "PLACEHOLDER_LEFT" -> new MailTrouble("Their text has a gap that nothing fills", PUT_RIGHT);
            case "NOT_MADE" -> new MailTrouble("The mail could not be written", OPERATOR);
            default -> new MailTrouble(reason, OPERATOR);
        };
    }
}
