// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "secret.h"

#include <QProcessEnvironment>

#include <optional>

class QIODevice;

/// From BILLSCOPE_TOKEN, else BILLSCOPE_CLIENT_ID and BILLSCOPE_CLIENT_SECRET; nothing if they are not set.
std::optional<Secret> secretFromEnvironment(const QProcessEnvironment &environment);

/// From two lines, Client ID and Client Secret, or one line with a JWT; nothing if it is neither, then `*error` is a
/// sentence.
std::optional<Secret> readSecret(QIODevice &input, QString *error);
