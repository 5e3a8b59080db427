// SPDX-FileCopyrightText: 2026 Billscope contributors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filterbar.h"

#include "icontheme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

using namespace Qt::StringLiterals;

static constexpr int MaxHistory = 100;
static constexpr int MaxChips = 6;

FilterBar::FilterBar(QWidget *parent)
    : QWidget(parent)
    , m_edit(new QLineEdit(this))
    , m_switch(new QToolButton(this))
    , m_undo(new QToolButton(this))
    , m_error(new QLabel(this))
    , m_chips(new QWidget(this))
    , m_chipLayout(new QHBoxLayout(m_chips))
    , m_history{QString()}
{
    m_edit->setPlaceholderText(tr("Filter: any text, or channel=IVR, length>10m, start>=2026-10-03, -type=Alerts"));
    m_edit->setAccessibleName(tr("Filter"));
    m_edit->setClearButtonEnabled(true);
    m_edit->addAction(symbolicIcon(u"filter"_s), QLineEdit::LeadingPosition);
    m_edit->installEventFilter(this);
    m_switch->setText(tr("On"));
    m_switch->setCheckable(true);
    m_switch->setChecked(true);
    m_switch->setToolTip(tr("Set the filter aside, and take it up again"));
    m_switch->setAccessibleName(tr("Filter is on"));
    m_undo->setIcon(symbolicIcon(u"undo"_s));
    m_undo->setToolTip(tr("Back to the filter before (Ctrl+Z)"));
    m_undo->setAccessibleName(tr("Back to the filter before"));
    m_undo->setEnabled(false);
    m_error->setTextFormat(Qt::PlainText);
    m_error->setWordWrap(true);
    m_error->hide();
    m_chipLayout->setContentsMargins(0, 0, 0, 0);
    m_chipLayout->setSpacing(4);

    auto *line = new QHBoxLayout;
    line->setSpacing(6);
    line->addWidget(m_edit, 1);
    line->addWidget(m_chips);
    line->addWidget(m_switch);
    line->addWidget(m_undo);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 10, 8);
    layout->setSpacing(3);
    layout->addLayout(line);
    layout->addWidget(m_error);

    connect(m_edit, &QLineEdit::textChanged, this, &FilterBar::read);
    connect(m_edit, &QLineEdit::editingFinished, this, &FilterBar::remember);
    connect(m_undo, &QToolButton::clicked, this, &FilterBar::undo);
    connect(m_switch, &QToolButton::toggled, this, [this](bool on) {
        m_switch->setText(on ? tr("On") : tr("Off"));
        read();
    });
}

QString FilterBar::text() const
{
    return m_edit->text();
}

bool FilterBar::isSwitchedOn() const
{
    return m_switch->isChecked();
}

void FilterBar::setSwitchedOn(bool on)
{
    m_switch->setChecked(on);
}

void FilterBar::setText(const QString &text)
{
    remember();
    m_edit->setText(text);
    remember();
}

void FilterBar::addTerm(const QString &term)
{
    m_switch->setChecked(true);
    setText(withTerm(text(), term));
}

void FilterBar::toggleValue(Field field, const QString &rawValue)
{
    m_switch->setChecked(true);
    setText(withToggledValue(text(), field, rawValue));
}

void FilterBar::startCondition(Field field)
{
    const QString name = filterName(field);
    const FieldKind kind = kindOf(field);
    const QString begin = name + (kind == FieldKind::Time || kind == FieldKind::Length ? u">="_s : u":"_s);
    m_edit->setText(text().isEmpty() ? begin : text() + u' ' + begin);
    focusEdit();
    m_edit->end(false);
}

void FilterBar::clear()
{
    setText({});
}

void FilterBar::undo()
{
    if (m_history.size() < 2)
        return;
    m_undoing = true;
    if (m_history.constLast() == text())
        m_history.removeLast();
    m_edit->setText(m_history.constLast());
    m_undoing = false;
    m_undo->setEnabled(m_history.size() > 1);
}

void FilterBar::focusEdit()
{
    m_edit->setFocus(Qt::ShortcutFocusReason);
    m_edit->selectAll();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride) {
        // Ctrl+Z goes back from filter to filter, not from letter to letter.
        auto *key = static_cast<QKeyEvent *>(event);
        if (key->matches(QKeySequence::Undo))
            return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape
        && !text().isEmpty()) {
        clear();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::remember()
{
    if (m_undoing || m_history.constLast() == text())
        return;
    m_history << text();
    if (m_history.size() > MaxHistory)
        m_history.removeFirst();
    m_undo->setEnabled(true);
}

void FilterBar::read()
{
    FilterError error;
    const auto filter = Filter::parse(text(), &error);
    showError(filter ? nullptr : &error);
    // A text that cannot be read yet leaves the rows as they are.
    if (filter)
        m_lastReadable = *filter;
    const Filter next = isSwitchedOn() ? m_lastReadable : Filter();
    rebuildChips();
    if (next == m_filter)
        return;
    m_filter = next;
    emit filterChanged(m_filter);
}

void FilterBar::showError(const FilterError *error)
{
    m_error->setVisible(error);
    m_edit->setStyleSheet(error ? u"border-color: #d1442f;"_s : QString());
    m_edit->setAccessibleDescription(error ? error->message : QString());
    if (error) {
        const QString text = tr("At character %1: %2").arg(error->position + 1).arg(error->message);
        m_error->setText(text);
        m_error->setStyleSheet(
            palette().base().color().lightness() < 128 ? u"color: #ff8a75;"_s : u"color: #b3311e;"_s);
    }
}

void FilterBar::rebuildChips()
{
    while (QLayoutItem *item = m_chipLayout->takeAt(0)) {
        item->widget()->deleteLater();
        delete item;
    }
    const std::vector<FilterTerm> &terms = m_lastReadable.terms();
    const QString text = m_lastReadable.text();
    if (text != this->text() || terms.size() > MaxChips)
        return;
    for (const FilterTerm &term : terms) {
        const QString written = text.mid(term.position, term.length);
        auto *chip = new QToolButton(m_chips);
        chip->setText(fontMetrics().elidedText(written, Qt::ElideMiddle, 150) + u"  ×"_s);
        chip->setProperty("framed", true);
        chip->setToolTip(tr("Remove %1 from the filter").arg(written));
        chip->setAccessibleName(chip->toolTip());
        connect(chip, &QToolButton::clicked, this, [this, term] {
            const QString all = m_edit->text();
            const QString rest = all.mid(term.position + term.length).trimmed();
            setText((all.left(term.position) + rest).trimmed());
        });
        m_chipLayout->addWidget(chip);
    }
}
