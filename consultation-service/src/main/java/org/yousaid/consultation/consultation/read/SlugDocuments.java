package org.yousaid.consultation.consultation.read;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoWriteException;
import com.mongodb.client.MongoCollection;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import org.yousaid.consultation.consultation.ConsultationId;
import org.yousaid.consultation.consultation.Slug;
import org.yousaid.consultation.consultation.SlugRegister;
import org.yousaid.consultation.document.JsonDocuments;
import org.yousaid.support.id.CrockfordText;
import org.yousaid.support.mongo.Databases;

/** Slugs as documents whose {@code _id} is the slug: the unique index that decides who has it. */
@Component
class SlugDocuments implements SlugRegister {

    private static final int MOST_NUMBERED = 50;
    private static final String OWNER = "consultation";

    private final MongoCollection<Document> slugs;

    SlugDocuments(Databases databases) {
        slugs = databases.own().getCollection("slugs");
    }

    @Override
    public boolean claim(Slug slug, ConsultationId owner) {
        try {
            slugs.insertOne(new Document("_id", slug.value()).append(OWNER, owner.value()));
            return true;
        } catch (MongoWriteException e) {
            if (!JsonDocuments.isDuplicate(e)) {
                throw e;
            }
            return owner(slug).filter(owner::equals).isPresent();
        }
    }

    @Override
    public Slug claimLike(Slug suggested, ConsultationId owner) {
        Slug candidate = suggested;
        for (int number = 2; !claim(candidate, owner); number++) {
            candidate = number <= MOST_NUMBERED
                    ? suggested.numbered(number)
                    : new Slug(suggested.value() + "-" + CrockfordText.random().substring(0, 8));
        }
        return candidate;
    }

    @Override
    public void release(Slug slug, ConsultationId owner) {
        slugs.deleteOne(and(eq("_id", slug.value()), eq(OWNER, owner.value())));
    }

    @Override
    public Optional<ConsultationId> owner(Slug slug) {
        return Optional.ofNullable(slugs.find(eq("_id", slug.value())).first())
                .map(document -> new ConsultationId(document.getString(OWNER)));
    }
}
