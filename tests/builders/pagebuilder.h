// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "sessionbuilder.h"

#include <QByteArray>

#include <vector>

/// An answer of the API with these sessions; here times are sent as they are, and empty values are left out.
QByteArray jsonPage(const std::vector<TestSession> &sessions);
