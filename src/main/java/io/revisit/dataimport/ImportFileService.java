package io.revisit.dataimport;

import io.revisit.security.Role;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.stereotype.Service;

/** The files that were uploaded. */
@Service
@RolesAllowed({Role.OWNER_NAME, Role.PARTNER_NAME})
public class ImportFileService {
    private final ImportFiles files;

    ImportFileService(ImportFiles files) {
        this.files = files;
    }

    /** Whether an import's file is still there: it goes when somebody in it is erased. */
    public boolean isKept(ImportId id) {
        return files.isKept(id);
    }
}
