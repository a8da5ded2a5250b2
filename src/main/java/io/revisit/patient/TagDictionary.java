package io.revisit.patient;

import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The clinic's tags as those who set the clinic up keep them. Tags of doctors and directions follow the dictionaries. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class TagDictionary {
    private final TagCatalogue catalogue;
    private final TagWriting writing;
    private final TagOperationService operations;
    private final ObjectProvider<TagUses> uses;

    TagDictionary(
            TagCatalogue catalogue, TagWriting writing, TagOperationService operations, ObjectProvider<TagUses> uses) {
        this.catalogue = catalogue;
        this.writing = writing;
        this.operations = operations;
        this.uses = uses;
    }

    /** All tags with their use, archived ones too, by kind, then by name. */
    public List<TagEntry> entries() {
        return catalogue.entries();
    }

    /** Makes a tag of a kind that is named freely. */
    public TagSaving add(TagKind kind, String name, @Nullable TagColour colour) {
        return writing.create(kind, name, colour);
    }

    /**
     * Gives a freely named tag another name or colour.
     *
     * @param colour null for the colour of its kind
     * @param version of the tag that was edited
     */
    public TagSaving change(TagId tag, String name, @Nullable TagColour colour, long version) {
        return writing.change(catalogue.require(tag), name, colour, version);
    }

    /** What merging the tag into another would do. */
    public TagMerge mergeOf(TagId tag) {
        return new TagMerge(
                catalogue.carriers(tag),
                uses.orderedStream().flatMap(use -> use.of(tag).stream()).toList());
    }

    /** Key of the sentence that says why the first tag cannot be merged into the second; empty when it can. */
    public Optional<String> mergeRefusal(TagId tag, TagId into) {
        TagKind kind = catalogue.require(tag).kind();
        if (kind.isDictionary()) {
            return Optional.of("patient.tag.merge.dictionary");
        }
        if (tag.equals(into) || kind != catalogue.require(into).kind()) {
            return Optional.of("patient.tag.merge.kind");
        }
        return uses.orderedStream()
                .flatMap(use -> use.refusal(tag, into).stream())
                .findFirst();
    }

    /**
     * Merges a freely named tag into another of its kind, in the background: who carried it carries the other, what named it
     * names the other, and it is there no more. This cannot be undone.
     *
     * @throws IllegalArgumentException when {@link #mergeRefusal} says why not
     */
    public TagOperationId startMerge(TagId tag, TagId into) {
        mergeRefusal(tag, into).ifPresent(key -> {
            throw new IllegalArgumentException(key);
        });
        return operations.order(new TagOperationStore.Order(
                TagOperation.Kind.MERGE,
                catalogue.require(tag),
                catalogue.require(into),
                TagScope.these(List.of()),
                catalogue.carriers(tag)));
    }

    /** Offers a freely named tag no longer, or again; who carries it keeps it. */
    public void setArchived(TagId tag, boolean archived) {
        writing.setArchived(catalogue.require(tag), archived);
    }
}
