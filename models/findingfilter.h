// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "finding.h"

#include <QStringList>

/// Terms of a filter that leave the sessions of a finding: those of its rule, or, if it is about many sessions, those
/// that it counts or compares.
QStringList filterTerms(const Finding &finding, const SessionStore &store);
