package io.revisit.patient;

import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The clinic's tags as those who set the clinic up keep them. Tags of doctors and directions follow the dictionaries. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class TagDictionary {
    private final TagCatalogue catalogue;
    private final TagWriting writing;

    TagDictionary(TagCatalogue catalogue, TagWriting writing) {
        this.catalogue = catalogue;
        this.writing = writing;
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

    /** Offers a freely named tag no longer, or again; who carries it keeps it. */
    public void setArchived(TagId tag, boolean archived) {
        writing.setArchived(catalogue.require(tag), archived);
    }
}
