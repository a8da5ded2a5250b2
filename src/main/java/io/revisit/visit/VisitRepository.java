package io.revisit.visit;

import org.springframework.data.jpa.repository.JpaRepository;

/** The visits of the current business. */
interface VisitRepository extends JpaRepository<VisitEntity, Long> {}
