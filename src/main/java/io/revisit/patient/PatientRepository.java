package io.revisit.patient;

import org.springframework.data.jpa.repository.JpaRepository;

/** The patients of the current business. */
interface PatientRepository extends JpaRepository<PatientEntity, Long> {}
