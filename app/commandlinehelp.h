// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commandline.h"

/// What --help prints for a verb: its usage, what it does, its options (their list is handed in) and the exit codes it
/// can end with. That of the window names the usage of all verbs.
QString commandLineHelp(CommandLine::Verb verb, const QString &options);
