// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QRegularExpression>

/// What looks like a token (RFC 7515: parts of base64url, dots between them), to be cut out of texts that are kept or
/// shown. Thread-safe.
const QRegularExpression &tokenPattern();
