// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "pagestore.h"
#include "sessionpage.h"

#include <memory>

class CsvPageReader;

/// Reads pages of every kind, one after the other; reused for many of them, one instance a thread.
class AnyPageParser
{
public:
    AnyPageParser();
    ~AnyPageParser();

    /// The bytes must outlive the records, which are valid until the next call.
    const SessionPage &parse(const QByteArray &bytes, PageKind kind);
    /// Gives back what a large page has taken; its records are void.
    void release();

private:
    PageParser m_json;
    std::unique_ptr<CsvPageReader> m_csv;
};
