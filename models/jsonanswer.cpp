// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "jsonanswer.h"

#include "jsonrepair.h"

#include <QLatin1StringView>

#include <charconv>
#include <cmath>

using namespace simdjson;

static constexpr qint64 LargestCount = qint64{1} << 50;

bool JsonAnswer::parse(QByteArrayView answer)
{
    constexpr std::string_view byteOrderMark = "\xef\xbb\xbf";
    std::string_view json(answer.data(), static_cast<size_t>(answer.size()));
    if (json.starts_with(byteOrderMark))
        json.remove_prefix(byteOrderMark.size());
    if (json.empty())
        return false;
    error_code error = m_parser.parse(json.data(), json.size()).get(m_root);
    if (error == UTF8_ERROR || error == UNESCAPED_CHARS || error == STRING_ERROR)
        error = m_parser.parse(repairedJson(json)).get(m_root);
    return error == SUCCESS;
}

std::optional<dom::element> memberOf(dom::element object, std::string_view name)
{
    dom::object members;
    std::optional<dom::element> found;
    if (object.get(members) != SUCCESS)
        return found;
    for (const dom::key_value_pair member : members) {
        if (member.key == name)
            found = member.value;
    }
    return found && found->is_null() ? std::nullopt : found;
}

std::string_view textOf(const std::optional<dom::element> &value)
{
    std::string_view text;
    return value && value->get(text) == SUCCESS ? text : std::string_view();
}

std::optional<qint64> countOf(dom::element value)
{
    std::int64_t number = -1;
    double real = 0;
    std::string_view text;
    if (value.get(number) != SUCCESS) {
        if (value.get(text) == SUCCESS) {
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
            if (error != std::errc() || end != text.data() + text.size())
                return std::nullopt;
        } else if (value.get(real) == SUCCESS && std::abs(real) <= double(LargestCount) && real == std::floor(real)) {
            number = static_cast<std::int64_t>(real);
        }
    }
    return number >= 0 && number <= LargestCount ? std::optional<qint64>(number) : std::nullopt;
}

std::optional<bool> flagOf(const std::optional<dom::element> &value)
{
    bool flag = false;
    if (!value)
        return std::nullopt;
    if (value->get(flag) == SUCCESS)
        return flag;
    const std::string_view word = textOf(value);
    const QLatin1StringView text(word.data(), static_cast<qsizetype>(word.size()));
    if (text.compare(QLatin1StringView("true"), Qt::CaseInsensitive) == 0)
        return true;
    if (text.compare(QLatin1StringView("false"), Qt::CaseInsensitive) == 0)
        return false;
    const std::optional<qint64> number = countOf(*value);
    return number && *number <= 1 ? std::optional(*number == 1) : std::nullopt;
}
