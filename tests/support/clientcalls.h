// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "apianswer.h"
#include "loopbackserver.h"
#include "profile.h"
#include "secret.h"

class ApiReply;

extern const Secret SomeSecret;
extern const QString SomePath;
/// The body of an answer without sessions.
extern const QByteArray EmptyListing;

/// A handler for a LoopbackServer: every request finds nothing.
HttpAnswer answerEmptyListing(const HttpRequest &request);

/// A connection to this server.
Profile profileOf(const LoopbackServer &server);

/// What the reply finishes with; an empty answer and a warning if it does not.
ApiAnswer answerOf(ApiReply *reply);
