// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "invoice.h"

#include <QByteArrayView>

#include <optional>

/// A CSV file that lists single billing sessions, the vendor's export (kore-api.md, section 7) or one of ours, as an
/// invoice: its sessions are counted.
class SessionList
{
    Q_DECLARE_TR_FUNCTIONS(SessionList)

public:
    /// What its lines are told apart by.
    struct Keys
    {
        bool days = true;
        bool bots = true;
        bool channels = true;
        bool types = true;
    };

    /// The column of the days, if the file is such a list. Days are those of the starts of the billing sessions, as the
    /// file writes them.
    static std::optional<size_t> dayColumnOf(QByteArrayView file);
    /// The numbers of sessions; one with an id counts once, however often it is listed (the export has a line for each
    /// message). Nothing and a sentence if there is none, if a day cannot be read, or if a record is cut.
    static std::optional<Invoice> count(QByteArrayView file, const Keys &keys, QString *error);
};
