package io.revisit.patient;

import io.revisit.business.DirectionId;
import io.revisit.business.DoctorId;
import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Tags and who carries them. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.ADMINISTRATOR_NAME, Role.PARTNER_NAME})
public class TagService {
    private final TagCatalogue catalogue;
    private final TagWriting writing;
    private final BulkTagging bulk;

    TagService(TagCatalogue catalogue, TagWriting writing, BulkTagging bulk) {
        this.catalogue = catalogue;
        this.writing = writing;
        this.bulk = bulk;
    }

    /** The clinic's tags by kind, then by name, without the archived ones. */
    public List<Tag> tags() {
        return catalogue.tags(Set.of());
    }

    /** The same, and these tags although they may be archived. */
    public List<Tag> tags(Collection<TagId> besides) {
        return catalogue.tags(besides);
    }

    /** The tags of a patient with their origin; of the doctors and directions those with most visits come first. */
    public List<PatientTag> of(PatientId patient) {
        return catalogue.of(patient);
    }

    /** Makes a tag of a kind that is named freely, unless one of that name is there. */
    public TagSaving create(TagKind kind, String name) {
        return writing.create(kind, name, null);
    }

    /** The doctor's tag, made when it was not there yet. */
    public TagId forDoctor(DoctorId doctor) {
        return catalogue.forDoctor(doctor);
    }

    /** The direction's tag, made when it was not there yet. */
    public TagId forDirection(DirectionId direction) {
        return catalogue.forDirection(direction);
    }

    /** Sets a tag by hand on these few patients; for many there is {@link TagOperationService}. */
    public TagChange tag(Collection<PatientId> patients, TagId tag) {
        return bulk.these(patients, catalogue.require(tag), true);
    }

    /** Takes a tag off these few patients, except where it follows from completed visits or a rule. */
    public TagChange untag(Collection<PatientId> patients, TagId tag) {
        return bulk.these(patients, catalogue.require(tag), false);
    }

    /** Takes such a change back: exactly what it changed is again as it was. */
    public void undo(TagChange change) {
        bulk.undo(change);
    }
}
