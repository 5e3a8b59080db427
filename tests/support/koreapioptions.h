// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rowoddities.h"
#include "sessionwriter.h"

#include <QByteArray>
#include <QTimeZone>

#include <chrono>
#include <optional>

/// How a KoreApi differs from the one that the vendor describes. As it is: an admin app on a server that pages.
struct KoreApiOptions
{
    enum class TimeField : quint8 { BillingStart, BillingEnd, ConversationStart, ConversationEnd };
    enum class Paging { Works, IgnoresSkip, Ignored };
    enum class MoreAvailable { Right, Missing, AlwaysTrue };
    enum class Total { Right, OfPage, Missing };
    enum class Fault {
        ServerError, ///< status 503
        RateLimit, ///< status 429
        Html, ///< a page for people, with status 200
        EmptyBody,
        CutJson, ///< a whole answer that ends within a row
        CutConnection,
        ClosedConnection, ///< before the first byte
        NeverAnswers,
    };

    // The app that the token is for. The pair of the demo is made up and opens nothing.
    QByteArray clientId = "cs-demo";
    QByteArray clientSecret = "demo-secret";
    QByteArray algorithm = {}; ///< HS256 or HS512; empty takes both
    bool enforceJti = false;
    bool hasScope = true;
    QByteArray appBot = {}; ///< the only bot of a builder app; empty for an admin app

    // Which paths are there, else status 404.
    bool hasBotPath = true;
    bool hasAdminPath = true;
    bool hasOldAdminPath = true;

    bool hasBotList = true; ///< else the app may not read the list of bots

    // The usage summary.
    bool hasUsageSummary = true;
    bool hasBotsSummary = true; ///< at the path of the samples; else at that of the text only
    bool hasSummaryScope = true;
    int summaryPolls = 1; ///< so often it is not there yet
    bool summaryFails = false;
    int summaryExtra = 0; ///< so many conversations more than are listed

    // The session history.
    bool hasHistory = true;
    bool hasHistoryScope = true;
    bool refusesOddIds = false; ///< a question with an id that is no ObjectId is refused as a whole
    int developerEvery = 0; ///< one conversation of so many is a developer's; 0 for none

    // The period.
    TimeField filteredBy = TimeField::BillingStart;
    bool includesFrom = true;
    bool includesTo = false;
    int longestPeriod = 0; ///< months; a longer period is refused with status 400; 0 takes any

    // The pages.
    Paging paging = Paging::Works;
    int defaultLimit = 100; ///< without a limit in the request; 0 for all
    int cap = 0; ///< most rows of a page, whatever the limit; 0 for none
    MoreAvailable moreAvailable = MoreAvailable::Right;
    Total total = Total::Right;
    int repeatedRows = 0; ///< every page but the first begins so many rows early
    bool newestFirst = false;
    std::optional<int> lateRow = {}; ///< this row, counted by billing start, is not there in the first answer
    std::optional<int> growingRow = {}; ///< this row ends when it starts where it is listed for the first time

    // The rows.
    QTimeZone zone = QTimeZone::utc();
    SessionWriter::Dates dates = SessionWriter::Dates::Documented;
    RowOddities oddities = {};

    // The answers.
    bool stringNumbers = false; ///< total and moreAvailable as strings
    bool byteOrderMark = false;
    bool gzip = false;
    std::chrono::milliseconds latency{0};
    std::chrono::seconds clockSkew{0}; ///< how far the clock of the server is ahead
    int faultEvery = 0; ///< every so many requests one fails; 0 for none
    Fault fault = Fault::ServerError;
    std::optional<int> retryAfter = {}; ///< seconds, with RateLimit
};
