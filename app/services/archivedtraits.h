// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "servertraits.h"

class Archive;

/// What earlier fetches have learnt of the server, as facts of the archive.
ServerTraits archivedTraits(Archive &archive);

/// False: it could not be written, and Archive::problem() says why.
bool keepTraits(Archive &archive, const ServerTraits &traits);
