// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apierror.h"
#include "fetchrecord.h"
#include "pageoutcome.h"

#include <deque>

// What a fetch says of its answers, in whole sentences.

/// How many parts were asked for more than a day before `askedAt`, and when the first of them was: every total says
/// when the vendor was asked, and one of today may rest on answers of last month. Empty if there are none.
QString describeEarlierAnswers(const std::deque<FetchPart> &parts, const QDateTime &askedAt);
/// What is wrong with an answer of this host that is no list of sessions.
ApiError unreadableAnswer(const PageOutcome &page, const QString &host);
