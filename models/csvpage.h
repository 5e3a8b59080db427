// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "csvtitles.h"
#include "sessionpage.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

/// Reads a CSV file of sessions: our exact and excel presets, and the vendor's twelve-column export, told apart by
/// their titles. BOM, `,` or `;`, RFC 4180 quoting, CRLF or LF. Gives records like a page of the API, so that one
/// loader serves both.
class CsvPageReader
{
public:
    /// What its first line says, after a BOM.
    static CsvTitles titlesOf(QByteArrayView file);
    /// False if the first line is no title line known to us.
    static bool looksLikeCsv(QByteArrayView file);

    /// Opens a file held in memory, which must outlive the reader; on error isValid() is false and errorString() a
    /// sentence.
    explicit CsvPageReader(QByteArrayView file);
    ~CsvPageReader();
    bool isValid() const { return m_error.isEmpty(); }
    QString errorString() const { return m_error; }
    /// Reads at most `maxRecords` further records; the views are valid until the next call. Empty at the end.
    const SessionPage &next(quint32 maxRecords);

private:
    struct State;
    QString m_error;
    std::unique_ptr<State> m_state;
    SessionPage m_page;
};
