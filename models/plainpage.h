// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <string_view>

struct SessionPage;

/// Reads a page as the API sends it as a rule: compact JSON of nothing but `sessions`, `total` and `moreAvailable`, the
/// values of a record null or strings without escapes. It is read once from front to back, which takes half the time
/// of making an index of its tokens first and visiting these, as simdjson does.
///
/// False for any other text, be it JSON or not, and for a rare one of these: the page then holds nothing of worth, and
/// simdjson has to tell. The page comes empty; PageReader::Padding bytes behind the text can be read; the records point
/// into it.
bool readPlainPage(std::string_view json, SessionPage *page);
