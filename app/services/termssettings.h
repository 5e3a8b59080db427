// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "billingterms.h"

class QSettings;

// Beside the connection in the settings, and gone with it, as lists of texts that a person can read. An empty id: those
// of files and other sources without a kept connection.

/// What these connections have in common, with what is given in its place: of a type what all of them say, and the
/// names on the invoices of all of them, of one that is on several that of the first. What cannot be read is left out.
BillingTerms keptTerms(QSettings &settings, const QStringList &profileIds, const BillingTerms &given = {});
/// False if they cannot be written.
bool keepTerms(QSettings &settings, const QString &profileId, const BillingTerms &terms);
