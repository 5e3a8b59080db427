// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "botlist.h"

#include "wipe.h"

#include <simdjson.h>

#include <cstring>

using namespace simdjson;

namespace {

constexpr qsizetype LongestName = 200;

/// A name for one line of the screen.
std::string nameOf(std::string_view text)
{
    QString name = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size())).simplified();
    if (name.size() > LongestName) {
        name.truncate(LongestName - 1);
        if (name.back().isHighSurrogate())
            name.chop(1);
        name += u'…';
    }
    return name.toStdString();
}

bool isWorse(error_code error)
{
    return error != SUCCESS && error != INCORRECT_TYPE;
}

/// Only the two values that are asked for are ever unescaped into the parser's buffer.
error_code readBot(ondemand::object bot, BotList *list)
{
    std::string id;
    std::string name;
    for (auto member : bot) {
        std::string_view key;
        SIMDJSON_TRY(member.unescaped_key().get(key));
        if (key != "_id" && key != "name")
            continue;
        std::string_view text;
        const error_code error = member.value().get_string().get(text);
        if (isWorse(error))
            return error;
        if (error == SUCCESS)
            (key == "_id" ? id : name) = key == "_id" ? std::string(text) : nameOf(text);
    }
    if (!id.empty() && !name.empty())
        list->names.insert_or_assign(id, name);
    return SUCCESS;
}

error_code readBots(ondemand::array bots, BotList *list)
{
    for (auto entry : bots) {
        ondemand::object bot;
        error_code error = entry.get_object().get(bot);
        if (error == SUCCESS)
            error = readBot(bot, list);
        if (isWorse(error))
            return error;
        ++list->entries;
    }
    return SUCCESS;
}

error_code readMore(ondemand::value value, BotList *list)
{
    bool isMore = false;
    error_code error = value.get_bool().get(isMore);
    if (error == INCORRECT_TYPE) {
        std::string_view text;
        error = value.get_string().get(text);
        isMore = text == "true";
    }
    if (error == SUCCESS)
        list->isMore = isMore;
    return isWorse(error) ? error : SUCCESS;
}

error_code read(const char *json, size_t size, size_t capacity, BotList *list)
{
    ondemand::parser parser;
    ondemand::document document;
    ondemand::object root;
    SIMDJSON_TRY(parser.iterate(json, size, capacity).get(document));
    SIMDJSON_TRY(document.get_object().get(root));
    bool isList = false;
    for (auto member : root) {
        std::string_view key;
        ondemand::value value;
        SIMDJSON_TRY(member.unescaped_key().get(key));
        SIMDJSON_TRY(member.value().get(value));
        if (key == "availableMore") {
            SIMDJSON_TRY(readMore(value, list));
        } else if (key == "bots") {
            ondemand::array bots;
            SIMDJSON_TRY(value.get_array().get(bots));
            SIMDJSON_TRY(readBots(bots, list));
            isList = true;
        }
    }
    if (!isList)
        return NO_SUCH_FIELD;
    return document.current_location().error() == OUT_OF_BOUNDS ? SUCCESS : TAPE_ERROR;
}

} // namespace

std::optional<BotList> takeBotList(QByteArray *answer)
{
    const qsizetype begin = answer->startsWith("\xef\xbb\xbf") ? 3 : 0;
    const auto size = static_cast<size_t>(answer->size() - begin);
    QByteArray padded(answer->size() + static_cast<qsizetype>(SIMDJSON_PADDING), ' ');
    if (size > 0)
        std::memcpy(padded.data(), answer->constData() + begin, size);
    wipe(answer);
    BotList list;
    const error_code error = read(padded.constData(), size, static_cast<size_t>(padded.size()), &list);
    wipe(&padded);
    return error ? std::nullopt : std::optional(std::move(list));
}
