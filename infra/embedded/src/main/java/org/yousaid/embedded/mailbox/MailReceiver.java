package org.yousaid.embedded.mailbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.MessageHandlerFactory;
import org.subethamail.smtp.RejectException;

/** Takes mails from SMTP and stores each before it is acknowledged. */
final class MailReceiver implements MessageHandlerFactory {

    static final int ACCEPT = 0;

    private final MailStore store;
    private final InstantSource clock;
    private final int largest;
    private volatile int refusal = ACCEPT;

    MailReceiver(MailStore store, InstantSource clock, int largest) {
        this.store = store;
        this.clock = clock;
        this.largest = largest;
    }

    void refuseWith(int code) {
        refusal = code;
    }

    @Override
    public MessageHandler create(MessageContext context) {
        return new Receiving();
    }

    private final class Receiving implements MessageHandler {

        private final List<String> recipients = new ArrayList<>();

        @Override
        public void from(String from) {
            recipients.clear();
        }

        @Override
        public void recipient(String recipient) throws RejectException {
            int code = refusal;
            if (code != ACCEPT) {
                throw new RejectException(code, "Refused on request");
            }
            recipients.add(recipient);
        }

        @Override
        public @Nullable String data(InputStream data) throws IOException, RejectException {
            var mail = new ByteArrayOutputStream();
            for (String recipient : recipients) {
                mail.writeBytes((MailStore.RECIPIENT + ": " + recipient + "\r\n").getBytes(StandardCharsets.UTF_8));
            }
            mail.writeBytes(data.readNBytes(largest));
            if (data.read() >= 0) {
                data.transferTo(OutputStream.nullOutputStream());
                throw new RejectException(552, "A mail may have " + largest + " bytes");
            }
            store.add(clock.instant(), mail.toByteArray());
            return null;
        }

        @Override
        public void done() {}
    }
}
