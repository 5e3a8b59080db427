// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "httpmessage.h"

struct KoreApiOptions;

/// An error as the API words it.
struct KoreError
{
    int status;
    int code;
    QByteArray message;
};

HttpAnswer jsonAnswer(int status, const QByteArray &body);

/// `{"errors":[{"code":…,"msg":"…"}]}`
HttpAnswer errorAnswer(const KoreError &error);

/// Turns a good answer into the fault of the options.
void spoil(HttpAnswer &answer, const KoreApiOptions &options);
