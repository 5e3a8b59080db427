// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "connectionstep.h"
#include "fetchstatus.h"
#include "profile.h"

#include <QList>
#include <QString>

/// What helps to find a fault: versions, system, kinds of connections, the last verdict. No secret, host, name, id or
/// session.
QString diagnosticReport(
    const QList<Profile> &profiles, const KeychainState &keychain, const Completeness &completeness);
