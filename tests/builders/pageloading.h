// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagebuilder.h"
#include "pageloader.h"

/// A session with every field, as the API sends it.
extern const TestSession UsualSession;

/// The usual session but for one value.
TestSession usualWith(Field field, const std::string &value);

/// The zone of this name, as a user gives it.
ApiZone givenZone(const QString &name);

/// A loader and the store that its segments go into, as in the program.
struct PageLoading
{
    explicit PageLoading(const ApiZone &zone = {});

    /// The tally of this page alone.
    LoadTally load(const QByteArray &json);
    LoadTally load(const std::vector<TestSession> &sessions);

    std::string text(std::initializer_list<Field> fields) const;

    /// Of all pages: records, rows, repeats, updated, not readable.
    std::string counts() const;

    PageLoader loader;
    PageParser parser;
    SessionStore store;
    quint32 pages = 0;
};
